/** The day in UTC, as `2026-01-31`: a part of what an answer is known by, for it may tell what holds today. */
export const today = (): string => new Date().toISOString().slice(0, 10)
