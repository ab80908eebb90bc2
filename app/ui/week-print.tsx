/**
 * An invented week, drawn as the agenda would: the way in is public, so it must not show a programme. Each block has
 * its hours, its look and how many stand side by side.
 */
const week: readonly (readonly Block[])[] = [
  [
    [9, 10.5, "brief"],
    [10.75, 12, "all"],
    [12.25, 13.5],
    [13.75, 15.25, "shop", 2],
    [15.5, 16.5, "all"],
    [19, 21],
  ],
  [
    [8.5, 9.75, "all"],
    [10, 11.5, "closed", 4],
    [11.75, 12.5, "brief"],
    [12.5, 13.75],
    [14, 16, "over", 3],
    [16.25, 17.5, "brief"],
  ],
  [
    [8.5, 10, "shop", 3],
    [10.25, 11, "all"],
    [11.25, 12.25, "brief"],
    [12.25, 13.5],
    [13.75, 15.25, "closed", 6],
    [15.75, 17, "all"],
    [18.5, 20],
  ],
  [
    [8.75, 9.75, "brief"],
    [10, 11.5, "closed", 5],
    [12, 13.25],
    [13.5, 14.5, "all"],
    [14.75, 16.25, "shop", 4],
    [16.5, 17.5, "brief"],
    [19.75, 22.25],
  ],
  [
    [8.5, 10.5, "over", 2],
    [10.75, 12.25, "all"],
    [12.25, 13.75],
  ],
]

type Look = "all" | "brief" | "closed" | "shop" | "over"
type Block = readonly [from: number, to: number, look?: Look, beside?: number]

const [left, dayWidth, blockWidth, gap] = [51, 118, 104, 2]
const hourMarks = [8, 10, 12, 14, 16, 18, 20, 22]
const heightOf = (hour: number) => Math.round((54 + (hour - 8) * 40.8) * 10) / 10

/** The five days by number and name, as « 25 », « lundi ». */
export function WeekPrint({ days }: { days: readonly { readonly number: string; readonly weekday: string }[] }) {
  return (
    <svg className="week-print" viewBox="0 0 634 654" aria-hidden="true">
      {hourMarks.map((hour) => (
        <g key={hour}>
          <line x1="44" x2="634" y1={heightOf(hour)} y2={heightOf(hour)} />
          <text className="small" x="0" y={heightOf(hour) + 4}>
            {`${String(hour).padStart(2, "0")}:00`}
          </text>
        </g>
      ))}
      {days.map(({ number, weekday }, day) => (
        <g key={number}>
          <text x={left + day * dayWidth} y="26">
            {number}
          </text>
          <text className="small" x={left + day * dayWidth} y="43">
            {weekday}
          </text>
          {week[day]?.map((block) => (
            <Blocks key={block[0]} block={block} x={left + day * dayWidth} />
          ))}
        </g>
      ))}
      <line className="now" x1={162} x2={280} y1={heightOf(10.7)} y2={heightOf(10.7)} />
      <circle className="now-dot" cx={162} cy={heightOf(10.7)} r="4.5" />
    </svg>
  )
}

function Blocks({ block: [from, to, look, beside = 1], x }: { block: Block; x: number }) {
  const width = (blockWidth - gap * (beside - 1)) / beside
  return Array.from({ length: beside }, (_, rank) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: a block is its rank
      key={rank}
      className={look}
      x={Math.round((x + rank * (width + gap)) * 10) / 10}
      y={heightOf(from)}
      width={Math.round(width * 10) / 10}
      height={Math.round((heightOf(to) - heightOf(from) - gap) * 10) / 10}
    />
  ))
}
