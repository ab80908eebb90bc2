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
  route("administration", "routes/admin/accounts.tsx"),
  route("administration/comptes/nouveau", "routes/admin/new-account.tsx"),
  route("administration/comptes/:person", "routes/admin/account.tsx"),
  route("administration/officiers-de-securite", "routes/admin/custodians.tsx"),
  route("journal", "routes/admin/journal.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig
