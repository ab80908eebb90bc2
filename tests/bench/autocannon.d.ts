/** What the bench uses of autocannon, which brings no types. */
declare module "autocannon" {
  interface Options {
    readonly url: string
    readonly connections: number
    /** seconds */
    readonly duration: number
    readonly headers?: Readonly<Record<string, string>>
  }
  interface Running extends Promise<{ readonly errors: number }> {
    on(event: "response", hear: (client: unknown, status: number, bytes: number, milliseconds: number) => void): unknown
  }
  export default function autocannon(options: Options): Running
}
