/**
 * The network that an address belongs to, by which requests are counted: the address itself for IPv4, the first 64 bits for
 * IPv6, where one subscriber has all the addresses behind them.
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1] ?? address
  const [head = "", tail] = address.split("::")
  const groups = head.split(":").filter(Boolean)
  if (tail !== undefined) {
    const after = tail.split(":").filter(Boolean)
    groups.push(...Array(Math.max(0, 8 - groups.length - after.length)).fill("0"), ...after)
  }
  const first = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${first.join(":")}::/64`
}
