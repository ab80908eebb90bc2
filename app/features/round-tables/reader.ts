/** The reader's name, as a banner says it: a photograph of the screen tells whose it was. */
export function readerOf(viewer: {
  readonly civility: string
  readonly givenName: string
  readonly familyName: string
}): string {
  return `${viewer.civility} ${viewer.givenName} ${viewer.familyName}`
}
