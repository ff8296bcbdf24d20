import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import type { Question } from '../questions'
import { groups } from './examples'

/** The side panel that lists the questions of the README; a click opens one in a tab. */
export const questionsPlugin: GraphiQLPlugin = { title: 'Questions · 例题', icon: Icon, content: Panel }

function Panel() {
  const open = useOpen()
  return (
    <section className="questions" aria-label="Questions · 例题">
      <h2>Questions · 例题</h2>
      <p>A click opens one in a tab. · 点击即在标签页中打开。</p>
      {groups.map(({ heading, questions }) => (
        <section key={heading} aria-label={heading}>
          <h3>{heading}</h3>
          <ul>
            {questions.map(question => (
              <li key={question.name}>
                <button type="button" onClick={() => open(question)}>
                  <strong>{question.name}</strong> {question.says}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

/** Opens a question in a tab of its own, or shows the tab that has it. */
function useOpen(): (question: Question) => void {
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions()
  const { tabs, queryEditor, variableEditor } = useGraphiQL(pick('tabs', 'queryEditor', 'variableEditor'))
  return ({ query, variables }) => {
    const at = tabs.findIndex(tab => tab.query === query)
    if (at >= 0) return changeTab(at)
    addTab()
    queryEditor?.setValue(query)
    variableEditor?.setValue(variables)
    updateActiveTabValues({ query, variables }) // at once: GraphiQL itself looks a moment later, and a double click would open it twice
  }
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
      <path d="M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01" />
    </svg>
  )
}
