import { index, type RouteConfig, route } from "@remix-run/route-config"

/** Every address of the product: French paths, plainly named modules. `paths.ts` holds every link out. */
export default [
  index("routes/home/home.tsx"),
  route("connexion", "routes/access/sign-in.tsx"),
  route("connexion/demo", "routes/access/sign-in-demo.ts"),
  route("connexion/lien/:token", "routes/access/sign-in-link.tsx"),
  route("deconnexion", "routes/access/sign-out.ts"),
  route("connexions", "routes/access/sign-ins.tsx"),
  route("langue", "routes/access/language.ts"),
  route("qui-voit-quoi", "routes/access/who-sees-what.tsx"),
  route("courrier", "routes/access/letters.tsx"),
  route("courrier/:letter", "routes/access/letter.tsx"),
  route("demo/horloge", "routes/access/demo-clock.ts"),
  route("calendrier", "routes/calendar/feeds.tsx"),
  route("evenements/:event/programme.ics", "routes/calendar/programme-calendar.ts"),
  route("evenements/:event/seances/:session/seance.ics", "routes/calendar/session-calendar.ts"),
  route("evenements/:event/import", "routes/events/import.tsx"),
  route("evenements/:event/import/modeles/:kind", "routes/events/import-model.ts"),
  route("evenements/:event/agenda", "routes/agenda/week.tsx"),
  route("evenements/:event/agenda/:day", "routes/agenda/day.tsx"),
  route("evenements/:event/programme", "routes/agenda/programme.tsx"),
  route("evenements/:event/recherche", "routes/agenda/search.tsx"),
  route("evenements/:event/seances/:session", "routes/agenda/session.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig
