export const handle = { act: "sign-in" } as const

export default function SignInLink() {
  return null
}
