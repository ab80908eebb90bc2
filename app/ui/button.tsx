import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from "react"
import { classes } from "./classes"
import { Icon } from "./icon"
import type { IconName } from "./icons"
import { Link, type LinkProps } from "./link"

interface Look {
  /** One primary per view, the thing that commits; quiet undoes or leaves; danger warns. */
  readonly variant?: "primary" | "quiet" | "danger" | undefined
  readonly size?: "small" | "large" | undefined
  readonly icon?: IconName | undefined
  /** On a phone the label folds away and the symbol stays; the accessible name is kept. Needs an icon. */
  readonly fold?: boolean | undefined
}

type NativeButton = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className">

interface ButtonProps extends Look, NativeButton {
  /** Work is under way: the label stays, a second press does nothing. */
  readonly busy?: boolean | undefined
  readonly pressed?: boolean | undefined
  readonly children: ReactNode
}

export function Button({
  variant,
  size,
  icon,
  fold,
  busy,
  pressed,
  children,
  type = "button",
  ...native
}: ButtonProps) {
  return (
    <button
      {...native}
      type={type}
      className={look({ variant, size, fold })}
      aria-pressed={pressed}
      aria-busy={busy || undefined}
      onClick={busy ? holdBack : native.onClick}
    >
      <Content icon={icon} fold={fold}>
        {children}
      </Content>
    </button>
  )
}

interface LinkButtonProps extends Look, Omit<LinkProps, "className"> {}

/** A link drawn as a button: it goes somewhere, it changes nothing. */
export function LinkButton({ variant, size, icon, fold, children, ...link }: LinkButtonProps) {
  return (
    <Link {...link} className={look({ variant, size, fold }) ?? "button"}>
      <Content icon={icon} fold={fold}>
        {children}
      </Content>
    </Link>
  )
}

interface IconButtonProps extends NativeButton {
  readonly icon: IconName
  /** What a screen reader says, since the symbol is alone. */
  readonly label: string
  readonly variant?: Look["variant"]
  readonly size?: Look["size"]
}

export function IconButton({ icon, label, variant = "quiet", size, type = "button", ...native }: IconButtonProps) {
  return (
    <button {...native} type={type} className={classes("button", variant, "icon-only", size)}>
      <Icon name={icon} />
      <span className="visually-hidden">{label}</span>
    </button>
  )
}

/** A button that reads as a link, inside a sentence or a row. */
export function TextButton({ type = "button", ...native }: NativeButton) {
  return <button {...native} type={type} className="link-button" />
}

/** Buttons that belong together, as « Annuler » and « Rétablir ». */
export function ButtonGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are commands
    <div className="button-group" role="group" aria-label={label}>
      {children}
    </div>
  )
}

function Content({
  icon,
  fold,
  children,
}: {
  icon: IconName | undefined
  fold: boolean | undefined
  children: ReactNode
}) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {fold ? <span>{children}</span> : children}
    </>
  )
}

function look({ variant, size, fold }: Pick<Look, "variant" | "size" | "fold">): string | undefined {
  return classes("button", variant, size, fold && "fold")
}

function holdBack(event: MouseEvent) {
  event.preventDefault()
}
