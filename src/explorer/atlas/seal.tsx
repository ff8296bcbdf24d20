/** The mark of the atlas: a seal, as a collector sets one on a map. */
export function Seal() {
  return (
    <svg class="seal" viewBox="0 0 32 32" aria-hidden="true">
      <rect x="1" y="1" width="30" height="30" rx="3" />
      <path d="M7 9h18M7 9v14h18V9M7 16h7M18 16h7M14 12.5h4v7h-4z" />
    </svg>
  )
}
