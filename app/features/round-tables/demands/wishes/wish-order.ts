/** Up to so many offices may be wished for. */
export const mostWishes = 4

/** The order with an office at its end; nothing changes once it is full, or has that office already. */
export function withOffice(order: readonly string[], office: string): readonly string[] {
  return order.includes(office) || order.length >= mostWishes ? order : [...order, office]
}

export function withoutOffice(order: readonly string[], office: string): readonly string[] {
  return order.filter((one) => one !== office)
}

/** The order with an office at another place, the others closing up; a place beyond either end is that end. */
export function moved(order: readonly string[], office: string, place: number): readonly string[] {
  if (!order.includes(office)) return order
  const rest = withoutOffice(order, office)
  const at = Math.max(0, Math.min(rest.length, place))
  return [...rest.slice(0, at), office, ...rest.slice(at)]
}

export function raised(order: readonly string[], office: string): readonly string[] {
  return moved(order, office, order.indexOf(office) - 1)
}

export function lowered(order: readonly string[], office: string): readonly string[] {
  return moved(order, office, order.indexOf(office) + 1)
}
