/** A way to another tab: what was typed in this one stays. */
export function Elsewhere({ to, children }: { to: string; children: string }) {
  return (
    <p>
      <a href={to} target="_blank" rel="noreferrer">
        {children}
      </a>
    </p>
  )
}
