import 'graphiql/setup-workers/vite'
import '@graphiql/react/style.css'
import 'graphiql/graphiql.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import './style.css'
import { HISTORY_PLUGIN } from '@graphiql/plugin-history'
import { GraphiQL, type GraphiQLProps } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { linked } from './link'
import { questionsPlugin } from './questionsPanel'

/** Asks the API that serves this page, beside which it lies. */
const fetcher: GraphiQLProps['fetcher'] = async (params, options) => {
  const headers = { 'content-type': 'application/json', ...options?.headers }
  const response = await fetch('../graphql', { method: 'POST', headers, body: JSON.stringify(params) })
  return response.json()
}

const plugins = [questionsPlugin, HISTORY_PLUGIN]

createRoot(document.getElementById('graphiql')!).render(
  <GraphiQL fetcher={fetcher} plugins={plugins} visiblePlugin={questionsPlugin} {...linked(location.search)}>
    <GraphiQL.Logo>Chain Atlas · 产业链图谱</GraphiQL.Logo>
  </GraphiQL>,
)
