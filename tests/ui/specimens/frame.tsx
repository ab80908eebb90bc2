import type { ReactNode } from "react"
import { LabelsProvider } from "~/ui/labels"
import { AccountMenu, EventSwitch, MenuButton, MenuLink } from "~/ui/menu"
import { Shell } from "~/ui/shell"
import { Segmented } from "~/ui/tabs"

export function Frame({ children }: { children: ReactNode }) {
  return (
    <LabelsProvider labels={{ optional: "(facultatif)", close: "Fermer" }}>
      <Shell
        skip="Aller au contenu"
        brand={{ name: "Colloque", to: "/" }}
        eventSwitch={
          <EventSwitch name="Colloque 2025" note="25–29 août, Nanterre">
            <MenuLink to="/colloque-2025" current note="25–29 août, Nanterre">
              Colloque 2025
            </MenuLink>
            <MenuLink to="/amman" note="8–10 septembre, Amman">
              Séminaire Moyen-Orient
            </MenuLink>
          </EventSwitch>
        }
        clock={{ dateTime: "10:42", day: "mar. 26 août", time: "10:42", city: "Amman" }}
        search={{ to: "/search", label: "Rechercher" }}
        account={
          <AccountMenu initials="GT" name="M. Gauthier Tramecourt" note="Attaché, Émirats arabes unis">
            <MenuLink to="/seminaires" icon="map-pin" phoneOnly>
              Séminaires
            </MenuLink>
            <MenuLink to="/me" icon="user">
              Mon compte
            </MenuLink>
            <MenuButton icon="log-out">Se déconnecter</MenuButton>
          </AccountMenu>
        }
        navigation={{
          label: "Navigation principale",
          destinations: [
            { to: "/", label: "Accueil", icon: "house", end: true },
            { to: "/agenda", label: "Agenda", icon: "calendar-days" },
            { to: "/tables", label: "Tables rondes", icon: "lock" },
            { to: "/seminaires", label: "Séminaires", icon: "map-pin", wideOnly: true },
            { to: "/reseau", label: "Réseau", icon: "globe", apart: true },
          ],
        }}
        footer={
          <>
            <span>Colloque, outil interne de la direction</span>
            <a href="/accessibilite">Accessibilité : partiellement conforme</a>
            <a href="/aide">Aide</a>
          </>
        }
      >
        {children}
      </Shell>
    </LabelsProvider>
  )
}

export function Views() {
  return (
    <Segmented
      label="Affichage"
      tabs={[
        { to: "?view=week", label: "Semaine" },
        { to: "?view=day", label: "Jour", current: true },
      ]}
    />
  )
}
