import type { ComponentChildren } from 'preact'
import { type Address, addressOf, base, withChoices } from './address'
import { useVoice } from './language'
import { Seal } from './seal'
import { SearchBox } from './search/box'
import { turnTheme } from './theme'

const PLATES = ['chain', 'map', 'border', 'compare', 'responsibilities', 'gaps'] as const

/** What stands around every view: the name, the ways to the other views, search, language and theme. */
export function Shell({ address, children }: { address: Address; children: ComponentChildren }) {
  const { t, language } = useVoice()
  return (
    <>
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <header class="masthead">
        <a class="brand" href={addressOf('')}>
          <Seal />
          <span lang="zh-CN">产业链图谱</span>
          <small lang="en">Chain Atlas</small>
        </a>
        <nav aria-label={t('views')}>
          {PLATES.map(view => (
            <a key={view} href={addressOf(view)} aria-current={address.view === view ? 'page' : undefined}>
              {t(view)}
            </a>
          ))}
        </nav>
        {address.view !== '' && address.view !== 'search' && <SearchBox />}
        <div class="tools">
          <a class="tool" href={withChoices(address, { lang: language === 'zh' ? 'en' : 'zh' })} lang={language === 'zh' ? 'en' : 'zh-CN'}>
            {t('otherLanguage')}
          </a>
          <button class="tool" type="button" onClick={turnTheme} aria-label={t('theme')} title={t('theme')}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" />
              <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
            </svg>
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="colophon">
        <span>{t('motto')}</span>
        <a href={`${base.pathname}graphiql/`}>{t('ask')}</a>
      </footer>
    </>
  )
}
