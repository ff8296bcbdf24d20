import { render } from 'preact'
import { Atlas } from './atlas'
import { applyTheme } from './theme'

applyTheme()
render(<Atlas />, document.getElementById('atlas')!)
