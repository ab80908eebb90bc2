import { numbers } from "./numbers"

interface HandProps {
  readonly dateTime: string
  /** « 10:42 ». */
  readonly time: string
  /** Read before the hour: « Il est ». */
  readonly spoken: string
  /** On a grid: steps since its first hour, and the days to its left over a week. */
  readonly at?: { readonly from: number; readonly day?: number | undefined } | undefined
}

/** The present moment, in a list in order of time. One per page. */
export function Hand({ dateTime, time, spoken, at }: HandProps) {
  return (
    <li className="hand" style={at && numbers({ from: at.from, day: at.day })}>
      <time dateTime={dateTime}>
        <span className="visually-hidden">{spoken} </span>
        {time}
      </time>
    </li>
  )
}
