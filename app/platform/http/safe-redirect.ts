/**
 * A place of our own to lead back to: a path that starts with exactly one slash, without backslash, control character or
 * dot segment. Anything else is the front page.
 */
export function safeReturn(path: string | null | undefined): string {
  if (!path || path.length > 500 || !/^\/(?![/\\])[\w\-./?=&%:+~,]*$/.test(path) || path.includes("..")) return "/"
  return path
}
