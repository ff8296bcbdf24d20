const KEY = 'atlas:theme'

/** Shows the theme that was chosen before; without one the system's holds. */
export function applyTheme(): void {
  const theme = localStorage.getItem(KEY)
  if (theme) document.documentElement.dataset.theme = theme
}

/** Changes from light to dark or back, and keeps that. */
export function turnTheme(): void {
  const { dataset } = document.documentElement
  const dark = dataset.theme ? dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  dataset.theme = dark ? 'light' : 'dark'
  localStorage.setItem(KEY, dataset.theme)
}
