import type { ComponentType } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Address, go, isOurs, readAddress } from './address'
import { SourceDrawer } from './drawer'
import { keepLanguage, languageOf, VoiceContext, voiceOf } from './language'
import { Loading, Nothing } from './messages'
import { Shell } from './shell'

import { type ViewProps, viewOf } from './views'

/** The whole page: the view of the address in the language that was chosen. */
export function Atlas() {
  const address = useAddress()
  const language = languageOf(address.choices)
  const voice = useMemo(() => voiceOf(language), [language])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    if (address.choices.has('lang')) keepLanguage(language)
  }, [language, address])
  return (
    <VoiceContext.Provider value={voice}>
      <Shell address={address}>
        <View address={address} />
      </Shell>
      <SourceDrawer />
    </VoiceContext.Provider>
  )
}

/** Loads a view's code when its address is first shown. */
function View({ address }: { address: Address }) {
  const { view, slug } = address
  const load = viewOf(view, slug)
  const [shown, setShown] = useState<{ load: typeof load; Body: ComponentType<ViewProps> }>()
  useEffect(() => {
    let current = true
    load?.().then(body => current && setShown({ load, Body: body.default }))
    return () => {
      current = false
    }
  }, [load])
  if (!load) return <Nothing word="notFound" parts={{ path: location.pathname }} advice="notFoundAdvice" />
  if (shown?.load !== load) return <Loading />
  return <shown.Body key={`${view}/${slug}`} address={address} />
}

/** The address of the page; links to other views of it are followed without loading it anew. */
function useAddress(): Address {
  const [address, setAddress] = useState(() => readAddress(location))
  const path = useRef(location.pathname)
  useEffect(() => {
    const moved = () => {
      const before = path.current
      path.current = location.pathname
      setAddress(readAddress(location))
      if (before === location.pathname) return
      scrollTo(0, 0)
      document.getElementById('content')?.focus({ preventScroll: true })
    }
    const follow = (event: MouseEvent) => {
      const link = linkOf(event)
      if (!link) return
      event.preventDefault()
      go(link.href)
    }
    addEventListener('popstate', moved)
    document.addEventListener('click', follow)
    return () => {
      removeEventListener('popstate', moved)
      document.removeEventListener('click', follow)
    }
  }, [])
  return address
}

/** Where a plain click on a link of this page leads; links in drawings are links, too. */
function linkOf(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = (event.target as Element).closest('a')
  const href = link?.getAttribute('href')
  if (!href || href.startsWith('#') || link?.hasAttribute('download') || link?.getAttribute('target')) return null
  const url = new URL(href, location.href)
  return isOurs(url) ? url : null
}
