import { render } from 'preact'
import { Pane } from '../atlas/chain/pane'
import { VoiceContext, voiceOf } from '../atlas/language'
import styles from '../atlas/style/atlas.css?inline'

const sheet = new CSSStyleSheet()
sheet.replaceSync(`${styles.replaceAll(':root', ':host')}
:host { display: block; color: var(--ink); font: 15px/1.6 var(--sans) }`)

/**
 * `<chain-map industry="电子信息" regions="重庆市,四川省" language="zh">`: a chain as a drawing, on any page that may load this script. Its links
 * lead to the explorer from which the script comes.
 */
class ChainMap extends HTMLElement {
  static readonly observedAttributes = ['industry', 'regions', 'language']
  private readonly root = this.attachShadow({ mode: 'open' })

  connectedCallback(): void {
    this.root.adoptedStyleSheets = [sheet]
    this.draw()
  }

  disconnectedCallback(): void {
    render(null, this.root)
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.draw()
  }

  private draw(): void {
    const industry = this.getAttribute('industry')?.trim() ?? ''
    const regions = (this.getAttribute('regions') ?? '').split(/[,，、]/).flatMap(region => region.trim() || [])
    const language = this.getAttribute('language') ?? (document.documentElement.lang || 'zh')
    const choices = new URLSearchParams(regions.length ? { regions: regions.join(',') } : {})
    const slug = industry.replace(/^industry:/, '')
    render(
      <VoiceContext.Provider value={voiceOf(language.startsWith('zh') ? 'zh' : 'en')}>
        {slug && <Pane industry={slug} regions={regions} address={{ view: 'chain', slug, choices }} />}
      </VoiceContext.Provider>,
      this.root,
    )
  }
}

customElements.define('chain-map', ChainMap)
