/**
 * A device that counts its signatures tells a higher number each time; the same or a lower one means that a copy of the
 * key exists. A device that does not count says zero, always.
 */
export function counterAdvances(known: number, told: number): boolean {
  return told > known || (told === 0 && known === 0)
}
