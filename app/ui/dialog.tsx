import { type ReactNode, useEffect, useId, useRef, useState } from "react"
import { IconButton } from "./button"
import { classes } from "./classes"
import { useLabels } from "./labels"

interface DialogProps {
  readonly open: boolean
  /** Called once the dialog has closed, by the cross, by Escape or by a form with `method="dialog"`. */
  readonly onClose: (returned: string) => void
  readonly title: ReactNode
  readonly overline?: ReactNode
  readonly wide?: boolean | undefined
  /** A `DialogBody` and a `DialogFooter`, or one form that holds both. */
  readonly children: ReactNode
}

/** A modal of the browser. Served open, it is readable before any script; the first field takes the focus, else the primary button: not the cross. */
export function Dialog({ open, onClose, title, overline, wide, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const { close } = useLabels()
  // React must not touch the attribute afterwards: taking it away would not leave the modal state.
  const [servedOpen] = useState(open)

  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (!open) {
      element.close()
    } else if (!element.matches(":modal")) {
      element.removeAttribute("open")
      element.showModal()
      const first = element.querySelector<HTMLElement>(firstField) ?? element.querySelector<HTMLElement>(".primary")
      first?.focus()
    }
  }, [open])

  return (
    <dialog
      ref={dialog}
      open={servedOpen}
      className={classes("dialog", wide && "wide")}
      aria-labelledby={titleId}
      onClose={(event) => onClose(event.currentTarget.returnValue)}
    >
      <header>
        <div>
          {overline && <p className="overline">{overline}</p>}
          <h2 id={titleId}>{title}</h2>
        </div>
        <form method="dialog">
          <IconButton icon="x" label={close} type="submit" />
        </form>
      </header>
      {children}
    </dialog>
  )
}

const firstField = ":is(input:not([type=hidden], [type=radio]:not(:checked)), select, textarea):not(:disabled)"

export function DialogBody({ children }: { children: ReactNode }) {
  return <div>{children}</div>
}

export function DialogFooter({ children }: { children: ReactNode }) {
  return <footer>{children}</footer>
}
