import type { ReactNode } from "react"
import { classes } from "./classes"
import { Icon } from "./icon"
import { Link } from "./link"

export interface Column<Row> {
  /** The head of the column, and the label of its value where rows become records. */
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** The cell names its row. */
  readonly header?: "strong" | "plain" | undefined
  /** The head is for screen readers only, as over buttons. */
  readonly hideTitle?: boolean | undefined
  /** On a phone the value comes with the column's title. */
  readonly labelled?: boolean | undefined
  /** On a phone the value sits in the record's upper corner. */
  readonly corner?: boolean | undefined
  readonly number?: boolean | undefined
  readonly tight?: boolean | undefined
  readonly sort?: { readonly to: string; readonly direction: "ascending" | "descending" | null } | undefined
}

export interface RowGroup<Row> {
  readonly title: ReactNode
  readonly rows: readonly Row[]
}

interface TableProps<Row> {
  readonly caption: string
  readonly showCaption?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows?: readonly Row[] | undefined
  readonly groups?: readonly RowGroup<Row>[] | undefined
  readonly rowKey: (row: Row) => string
  readonly isSelected?: ((row: Row) => boolean) | undefined
  /** Rows become short records on a phone; without it, wrap the table in a `TableScroll`. */
  readonly records?: boolean | undefined
}

export function Table<Row>({
  caption,
  showCaption,
  columns,
  rows = [],
  groups = [],
  records = true,
  ...of
}: TableProps<Row>) {
  return (
    <table className={classes("table", records && "records")}>
      <caption className={classes(!showCaption && "visually-hidden")}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={classes(column.number && "number")} {...sortOf(column)}>
              <ColumnHead column={column} />
            </th>
          ))}
        </tr>
      </thead>
      {rows.length > 0 && (
        <tbody>
          <Rows columns={columns} rows={rows} {...of} />
        </tbody>
      )}
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other identity than their order
        <tbody className="group" key={index}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length}>
              {group.title}
            </th>
          </tr>
          <Rows columns={columns} rows={group.rows} {...of} />
        </tbody>
      ))}
    </table>
  )
}

type RowsProps<Row> = Pick<TableProps<Row>, "columns" | "rowKey" | "isSelected"> & { readonly rows: readonly Row[] }

function Rows<Row>({ columns, rows, rowKey, isSelected }: RowsProps<Row>) {
  return rows.map((row) => (
    <tr key={rowKey(row)} aria-selected={isSelected?.(row) || undefined}>
      {columns.map((column) => (
        <Cell key={column.title} column={column} row={row} />
      ))}
    </tr>
  ))
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { header, tight, corner, number, labelled, title } = column
  const className = classes(header === "plain" && "plain", tight && "tight", corner && "corner", number && "number")
  if (header) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td className={className} data-label={labelled ? title : undefined}>
      {column.cell(row)}
    </td>
  )
}

function ColumnHead<Row>({ column: { title, hideTitle, sort } }: { column: Column<Row> }) {
  if (hideTitle) return <span className="visually-hidden">{title}</span>
  if (sort === undefined) return title
  return (
    <Link to={sort.to} preventScrollReset>
      {title}
      {sort.direction && <Icon name={sort.direction === "ascending" ? "arrow-up" : "arrow-down"} />}
    </Link>
  )
}

function sortOf<Row>({ sort }: Column<Row>) {
  return sort?.direction ? { "aria-sort": sort.direction } : {}
}

/** A second, softer line inside a cell. */
export function Sub({ children }: { children: ReactNode }) {
  return <span className="sub">{children}</span>
}

/** A wide table scrolls inside a region that has a name and can be reached with the keyboard. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}

/** Where one is in a long list, and the way on. */
export function Pager({ children }: { children: ReactNode }) {
  return <div className="pager">{children}</div>
}
