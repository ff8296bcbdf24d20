import type { QuestionGroup } from '../questions'

/** Put here by the build: vite.config.mts. */
declare const QUESTIONS: QuestionGroup[]

/** The questions of the README, under its headings. */
export const groups = QUESTIONS

const all = groups.flatMap(({ questions }) => questions)

/** What the first visit opens with: the first question, and one of each of the first headings. */
export const examples = [all.find(({ name }) => name === 'first-question')!, ...groups.slice(0, 3).map(({ questions }) => questions[0]!)]
