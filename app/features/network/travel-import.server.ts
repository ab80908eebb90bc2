import { inSlices } from "#db/slices"
import type { EventImporter } from "~/features/access/importer"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import { idOf, personIds, positionsByCode } from "./references.server"
import { type TravelRow, travelImport } from "./travel-import"

const keyOf = ({ personCode, direction }: TravelRow) => `${personCode}|${direction}`

/** The flights to an event and home again. */
export function travelDestination({ eventId }: EventImporter): DestinationOf<typeof travelImport, TravelRow> {
  return {
    kind: travelImport,
    known: async (db) => ({ people: await positionsByCode(db) }),
    kept: (row) => row,
    key: keyOf,
    nameOf: ({ personCode, flightNo }) => `${personCode}, ${flightNo}`,
    standing: (db) =>
      db
        .selectFrom("travel")
        .innerJoin("person", "person.id", "travel.person_id")
        .select(["person.code as personCode", "direction", "carrier", "flight_no as flightNo", "from_iata as fromIata"])
        .select(["to_iata as toIata", "departs_at as departsAt", "arrives_at as arrivesAt"])
        .select("family_count as familyCount")
        .where("event_id", "=", eventId)
        .execute(),
    async take(tx, changes) {
      const people = await personIds(tx)
      await inSlices(changes, 10, (slice) =>
        tx
          .insertInto("travel")
          .values(
            slice.map(({ row }) => ({
              person_id: idOf(people, row.personCode),
              event_id: eventId,
              direction: row.direction,
              carrier: row.carrier,
              flight_no: row.flightNo,
              from_iata: row.fromIata,
              to_iata: row.toIata,
              departs_at: row.departsAt,
              arrives_at: row.arrivesAt,
              family_count: row.familyCount,
            })),
          )
          .onConflict((conflict) =>
            conflict.columns(["person_id", "event_id", "direction"]).doUpdateSet((eb) => ({
              carrier: eb.ref("excluded.carrier"),
              flight_no: eb.ref("excluded.flight_no"),
              from_iata: eb.ref("excluded.from_iata"),
              to_iata: eb.ref("excluded.to_iata"),
              departs_at: eb.ref("excluded.departs_at"),
              arrives_at: eb.ref("excluded.arrives_at"),
              family_count: eb.ref("excluded.family_count"),
            })),
          )
          .execute(),
      )
    },
  }
}
