// Independent checker: node check.mjs instance.json solution.json [--json]
// Verifies every hard constraint and computes every objective level exactly (integers only). No dependency, shares no code with any solver.
// exit 0: feasible; 1: at least one violation; 2: unreadable input.

export function check(I, S) {
  const bad = []
  const err = (rule, msg) => {
    bad.push({ rule, msg })
  }
  const idx = (xs, what) => {
    const m = new Map()
    for (const x of xs) {
      if (m.has(x.id)) err("H0", `duplicate ${what} id ${x.id} in the instance`)
      m.set(x.id, x)
    }
    return m
  }
  const slots = idx(I.slots, "slot"),
    rooms = idx(I.rooms, "room"),
    offices = idx(I.offices, "office"),
    tables = idx(I.tables, "table"),
    people = idx(I.attendees, "attendee")
  const pins = idx(I.pins || [], "pin")
  const dropped = new Set()
  for (const p of S.droppedPins || []) {
    if (!pins.has(p)) err("H1", `dropped pin ${p} does not exist`)
    dropped.add(p)
  }

  // --- tables: slot and room
  const held = new Map()
  for (const [tid, at] of Object.entries(S.tables || {})) {
    const t = tables.get(tid)
    if (!t) {
      err("H1", `unknown table ${tid}`)
      continue
    }
    if (at === null || at === undefined) continue
    const s = slots.get(at.slot),
      r = rooms.get(at.room)
    if (!s) {
      err("H1", `table ${tid}: unknown slot ${at.slot}`)
      continue
    }
    if (!r) {
      err("H1", `table ${tid}: unknown room ${at.room}`)
      continue
    }
    held.set(tid, { t, slot: at.slot, room: at.room })
  }
  const onHead = new Map(),
    onRoom = new Map()
  for (const [tid, { t, slot, room }] of held) {
    const o = offices.get(t.office)
    if (!o) {
      err("H1", `table ${tid}: unknown office ${t.office}`)
      continue
    }
    if (!o.available.includes(slot)) err("H9", `table ${tid}: head of ${o.id} unavailable in ${slot}`)
    if (t.slots && !t.slots.includes(slot)) err("H9", `table ${tid}: slot ${slot} not allowed`)
    if ((I.bans || []).some((b) => b.table === tid && b.slot === slot && !b.attendee))
      err("H9", `table ${tid}: banned from ${slot}`)
    if (rooms.get(room).closed?.includes(slot)) err("H11", `room ${room} closed in ${slot}`)
    const hk = `${t.office} ${slot}`
    if (onHead.has(hk)) err("H10", `head of ${t.office} chairs ${onHead.get(hk)} and ${tid} in ${slot}`)
    onHead.set(hk, tid)
    const rk = `${room} ${slot}`
    if (onRoom.has(rk)) err("H11", `room ${room} holds ${onRoom.get(rk)} and ${tid} in ${slot}`)
    onRoom.set(rk, tid)
    if (I.mode === "assign" && !(t.fixed && t.fixed.slot === slot && t.fixed.room === room))
      err("H13", `table ${tid}: placement is fixed (${t.fixed ? `${t.fixed.slot}/${t.fixed.room}` : "not placed"})`)
  }
  // --- seats
  const seatsAt = new Map([...held.keys()].map((k) => [k, []]))
  const of = new Map([...people.keys()].map((k) => [k, []]))
  const seen = new Set()
  const targets = (t) => new Set(t.countries || offices.get(t.office).demands.map((d) => d.country))
  const T = new Map(I.tables.filter((t) => offices.has(t.office)).map((t) => [t.id, targets(t)]))
  for (const [aid, tid] of S.seats || []) {
    const a = people.get(aid),
      t = tables.get(tid)
    if (!a || !t) {
      err("H1", `seat ${aid}@${tid}: unknown id`)
      continue
    }
    const k = `${aid} ${tid}`
    if (seen.has(k)) {
      err("H1", `seat ${aid}@${tid} given twice`)
      continue
    }
    seen.add(k)
    const h = held.get(tid)
    if (!h) {
      err("H2", `seat ${aid}@${tid}: table not held`)
      continue
    }
    seatsAt.get(tid).push(aid)
    of.get(aid).push(tid)
    const pinned = [...pins.values()].some(
      (p) => p.kind === "seat" && p.attendee === aid && p.table === tid && !dropped.has(p.id),
    )
    if (!pinned && !a.wishes.includes(t.office) && !a.countries.some((c) => T.get(tid).has(c)))
      err("H3", `seat ${aid}@${tid}: neither competent, nor wished, nor pinned`)
    if (a.unavailable.includes(h.slot)) err("H4", `${aid} unavailable in ${h.slot} (${tid})`)
    if ((I.bans || []).some((b) => b.attendee === aid && (b.table === tid || b.office === t.office)))
      err("H4", `${aid} banned from ${tid}`)
  }
  for (const [aid, ts] of of) {
    const a = people.get(aid)
    const bySlot = new Map(),
      byDay = new Map(),
      byOff = new Map()
    for (const tid of ts) {
      const { slot, t } = held.get(tid)
      if (bySlot.has(slot)) err("H5", `${aid} at ${bySlot.get(slot)} and ${tid} in ${slot}`)
      bySlot.set(slot, tid)
      const d = slots.get(slot).day
      byDay.set(d, (byDay.get(d) || 0) + 1)
      for (const u of byOff.get(t.office) || []) {
        const x = tables.get(u)
        if (
          x.focus === null ||
          x.focus === undefined ||
          t.focus === null ||
          t.focus === undefined ||
          x.focus === t.focus
        )
          err("H6", `${aid} at ${u} and ${tid} of ${t.office} without distinct focus`)
      }
      byOff.set(t.office, [...(byOff.get(t.office) || []), tid])
    }
    for (const [d, n] of byDay) if (n > a.maxPerDay) err("H7", `${aid}: ${n} tables on ${d}, at most ${a.maxPerDay}`)
  }
  for (const [tid, { t, room }] of held) {
    const n = seatsAt.get(tid).length
    if (n < t.min) err("H8", `${tid}: ${n} seats, at least ${t.min}`)
    if (n > t.max) err("H8", `${tid}: ${n} seats, at most ${t.max}`)
    if (n + t.hosts > rooms.get(room).capacity)
      err("H8", `${tid}: ${n}+${t.hosts} people in ${room} (${rooms.get(room).capacity})`)
  }
  // --- pins
  for (const p of pins.values()) {
    if (dropped.has(p.id)) continue
    if (p.kind === "seat") {
      if (!seen.has(`${p.attendee} ${p.table}`) || !held.has(p.table))
        err("H12", `pin ${p.id} not honoured: ${p.attendee}@${p.table}`)
    } else if (p.kind === "table") {
      const h = held.get(p.table)
      if (!h || h.slot !== p.slot || (p.room && h.room !== p.room))
        err("H12", `pin ${p.id} not honoured: ${p.table} in ${p.slot}${p.room ? `/${p.room}` : ""}`)
    } else err("H12", `pin ${p.id}: unknown kind ${p.kind}`)
  }
  // --- levels (all integers)
  const L = {}
  const mandatory = I.tables.filter((t) => t.mandatory && !held.has(t.id)).length
  L.broken = dropped.size + mandatory
  let must = 0,
    cover = 0,
    mustAll = 0,
    coverAll = 0
  const missed = []
  for (const o of I.offices) {
    const got = new Set()
    for (const [tid, h] of held)
      if (h.t.office === o.id)
        for (const aid of seatsAt.get(tid)) for (const c of people.get(aid).countries) if (T.get(tid).has(c)) got.add(c)
    const seenC = new Set()
    for (const d of o.demands) {
      if (seenC.has(d.country)) {
        err("H0", `office ${o.id}: demand ${d.country} twice`)
        continue
      }
      seenC.add(d.country)
      if (d.priority === "must") {
        mustAll++
        if (got.has(d.country)) must++
        else missed.push(`${o.id}/${d.country}`)
      } else {
        const w = I.weights.cover[d.priority]
        coverAll += w
        if (got.has(d.country)) cover += w
      }
    }
  }
  L.must = must
  L.cover = cover
  let split = 0
  for (const p of I.pairs || []) {
    const ok = (q, tid) => {
      const h = held.get(tid),
        a = people.get(q)
      return (
        !a.unavailable.includes(h.slot) &&
        !(I.bans || []).some((b) => b.attendee === q && (b.table === tid || b.office === h.t.office)) &&
        (a.wishes.includes(h.t.office) ||
          a.countries.some((c) => T.get(tid).has(c)) ||
          [...pins.values()].some((x) => x.kind === "seat" && x.attendee === q && x.table === tid))
      )
    }
    for (const [tid] of held) {
      if (!p.countries.some((c) => T.get(tid).has(c))) continue
      const d = seen.has(`${p.departing} ${tid}`),
        a = seen.has(`${p.arriving} ${tid}`)
      if (d !== a && ok(d ? p.arriving : p.departing, tid)) split++
    }
  }
  L.split = split
  let wish = 0,
    zero = 0,
    wishers = 0,
    minSat = Infinity
  const byRank = []
  for (const a of I.attendees) {
    let got = 0,
      best = 0
    const offs = new Set(of.get(a.id).map((t) => tables.get(t).office))
    const once = new Set()
    a.wishes.forEach((o, k) => {
      if (once.has(o)) {
        err("H0", `${a.id}: wish ${o} twice`)
        return
      }
      once.add(o)
      const w = I.weights.wish[Math.min(k, I.weights.wish.length - 1)]
      best += w
      if (offs.has(o)) {
        got += w
        byRank[k] = (byRank[k] || 0) + 1
      }
    })
    wish += got
    if (a.wishes.length) {
      wishers++
      if (!got) zero++
      minSat = Math.min(minSat, got / best)
    }
  }
  L.wish = wish
  L.zero = zero
  // agenda entries (attendee, office, slot): a head chairs one table per slot, so this names the table whatever its label
  let stab = 0,
    keptSeats = 0,
    lost = 0,
    added = 0,
    roomMoves = 0
  if (I.published) {
    const pub = new Map(Object.entries(I.published.tables)),
      w = I.weights.stability,
      was = new Set(),
      now = new Set()
    for (const [aid, tid] of I.published.seats)
      if (people.has(aid) && tables.has(tid) && pub.get(tid))
        was.add(`${aid} ${tables.get(tid).office} ${pub.get(tid).slot}`)
    for (const k of seen) {
      const [aid, tid] = k.split(" ")
      const h = held.get(tid)
      if (h) now.add(`${aid} ${h.t.office} ${h.slot}`)
    }
    for (const k of was)
      if (now.has(k)) keptSeats++
      else lost++
    for (const k of now) if (!was.has(k)) added++
    const pubRoom = new Map()
    for (const [tid, at] of pub) if (tables.has(tid)) pubRoom.set(`${tables.get(tid).office} ${at.slot}`, at.room)
    for (const h of held.values()) {
      const r = pubRoom.get(`${h.t.office} ${h.slot}`)
      if (r && r !== h.room) roomMoves++
    }
    stab = w.lost * lost + w.added * added
  }
  L.stability = stab
  let sq = 0
  for (const [, xs] of seatsAt) sq += xs.length * xs.length
  L.balance = sq
  const sense = {
    broken: "min",
    must: "max",
    cover: "max",
    split: "min",
    wish: "max",
    zero: "min",
    stability: "min",
    balance: "min",
  }
  return {
    feasible: bad.length === 0,
    violations: bad,
    levels: Object.fromEntries(I.levels.map((k) => [k, L[k]])),
    vector: I.levels.map((k) => L[k]),
    sense: I.levels.map((k) => sense[k]),
    info: {
      tablesHeld: held.size,
      seats: seen.size,
      must: `${must}/${mustAll}`,
      cover: `${cover}/${coverAll}`,
      zero: `${zero}/${wishers}`,
      wishByRank: Array.from(byRank, (x) => x || 0),
      minSatisfaction: minSat === Infinity ? null : Number(minSat.toFixed(4)),
      mustMissed: missed.slice(0, 20),
      keptSeats,
      lost,
      added,
      roomMoves,
      dropped: [...dropped],
      mandatoryNotHeld: mandatory,
    },
  }
}
/** <0 when vector u is better than v, in the instance's level order. */
export function compare(I, u, v) {
  const max = new Set(["must", "cover", "wish"])
  for (let k = 0; k < u.length; k++) if (u[k] !== v[k]) return max.has(I.levels[k]) ? v[k] - u[k] : u[k] - v[k]
  return 0
}
