import { Form } from "@remix-run/react"
import { forwardRef } from "react"
import { type PageFormProps, useForm } from "./form"

/** A `Form` whose act asks for a strong sign-in. */
export const StrongForm = forwardRef<HTMLFormElement, PageFormProps>((props, ref) => (
  <Form {...props} {...useForm("key", ref)} />
))
