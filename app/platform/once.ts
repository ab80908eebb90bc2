/** More ways to ask of one object than this, and what was worked out for it is forgotten. */
const mostWays = 50

/**
 * Works something out once for each object it is asked of and for each way of asking, and keeps it for as long as that
 * object lives. For objects that never change, and for work that depends on nothing but what it is given.
 */
export function oncePer<Of extends object, Ways extends readonly (string | number | boolean)[], Found>(
  work: (of: Of, ...ways: Ways) => Found,
): (of: Of, ...ways: Ways) => Found {
  const known = new WeakMap<Of, Map<string, { readonly found: Found }>>()
  return (of, ...ways) => {
    const here = known.get(of) ?? new Map<string, { readonly found: Found }>()
    if (!known.has(of)) known.set(of, here)
    const way = ways.join("\u0000")
    const kept = here.get(way)
    if (kept) return kept.found
    const found = work(of, ...ways)
    if (here.size >= mostWays) here.clear()
    here.set(way, { found })
    return found
  }
}
