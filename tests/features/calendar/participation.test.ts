import { describe, expect, it } from "vitest"
import { aPublication } from "#tests/features/agenda/an-agenda"
import type { Publication } from "~/features/agenda/published"
import { type Participating, stepsOf } from "~/features/calendar/participation"

const publication = (number: number, publishedAt: string): Publication => aPublication({ number, publishedAt })
const eight = publication(1, "2025-08-18T08:00:00Z")
const ten = publication(2, "2025-08-18T10:00:00Z")
const asAttache: Participating = { afterPublication: 0, since: "2025-08-18T07:00:00Z", as: ["asi"], roles: ["attache"] }
const gone = (afterPublication: number, since: string): Participating => ({
  afterPublication,
  since,
  as: [],
  roles: [],
})

function told(publications: readonly Publication[], participations: readonly Participating[]) {
  return stepsOf(publications, participations, "lea").map(({ publication, reader }) => [
    publication.number,
    publication.publishedAt.slice(11, 19),
    reader.staffOrNetwork ? [...reader.audiences].join(" ") : "out",
  ])
}

describe("the publications as one person lived through them", () => {
  it("are none before the person takes part", () => {
    expect(stepsOf([eight], [], "lea")).toEqual([])
  })

  it("were read from the first on by the first known reader, whenever that one became known", () => {
    expect(told([eight, ten], [{ ...asAttache, afterPublication: 2, since: "2025-08-18T12:00:00Z" }])).toEqual([
      [1, "08:00:00", "all asi"],
      [2, "10:00:00", "all asi"],
    ])
  })

  it("come again when the person is taken off, and are read by nobody from then on", () => {
    expect(told([eight, ten], [asAttache, gone(1, "2025-08-18T09:00:00Z")])).toEqual([
      [1, "08:00:00", "all asi"],
      [1, "09:00:00", "out"],
      [2, "10:00:00", "out"],
    ])
  })

  it("are read by the last of several readers between two of them", () => {
    const back = { ...asAttache, afterPublication: 1, since: "2025-08-18T09:30:00Z", as: ["asi", "arriving"] } as const
    expect(told([eight, ten], [asAttache, gone(1, "2025-08-18T09:00:00Z"), back])).toEqual([
      [1, "08:00:00", "all asi"],
      [1, "09:00:00", "out"],
      [1, "09:30:00", "all asi arriving"],
      [2, "10:00:00", "all asi arriving"],
    ])
  })

  it("go forward in time though the clock was set back", () => {
    const early = publication(2, "2025-08-18T06:00:00Z")
    expect(told([eight, early], [asAttache, gone(2, "2025-08-18T05:00:00Z")])).toEqual([
      [1, "08:00:00", "all asi"],
      [2, "08:00:01", "all asi"],
      [2, "08:00:02", "out"],
    ])
  })
})
