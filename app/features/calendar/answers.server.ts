import type { Calendar } from "./entry"
import { attachmentNamed } from "./file-name"
import { calendarText } from "./icalendar"

/** A calendar to be saved as a file; `title` is typed by people and made safe for a file's name. */
export function calendarDownload(calendar: Calendar, title: string): Response {
  return new Response(calendarText(calendar), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": attachmentNamed(title),
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  })
}
