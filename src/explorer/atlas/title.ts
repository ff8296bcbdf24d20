import { useEffect } from 'preact/hooks'
import { useVoice } from './language'

/** Names the page in the browser's window and history. */
export function useTitle(title: string | undefined): void {
  const { t } = useVoice()
  useEffect(() => {
    document.title = title ? `${title} · ${t('atlas')}` : t('atlas')
  }, [title, t])
}
