import { Badge, Code, Count, Weight } from "~/ui/badge"
import { Button, ButtonGroup, IconButton, LinkButton, TextButton } from "~/ui/button"
import { DutyList } from "~/ui/duties"
import { Menu, MenuLink } from "~/ui/menu"
import { Meter, Meters, Steps, Tallies, Tally } from "~/ui/meter"
import { Empty, Notice, Toast } from "~/ui/notice"
import { Actions, Facts, Line, Muted, Note, Page, PageHead, Panel, Section, Split, Stack } from "~/ui/page"
import { People, PeopleStrip, Person } from "~/ui/person"
import { FilterButton, FilterLink, Filters, Tabs } from "~/ui/tabs"
import { Frame, Views } from "./frame"
import { Guests } from "./tables"

export function Components() {
  return (
    <Frame>
      <Page>
        <PageHead title="Composants" lede="Chaque famille, dans ses états." overline="Mardi 26 août 2025" />
        <Stack gap="loose">
          <Section title="Boutons" aside="du plus fort au plus discret">
            <Actions>
              <Button variant="primary">Publier</Button>
              <Button icon="printer">Imprimer</Button>
              <Button variant="quiet">Annuler</Button>
              <Button variant="danger">Retirer</Button>
              <Button pressed>Activé</Button>
              <Button disabled>Indisponible</Button>
              <Button variant="primary" busy>
                Enregistrement
              </Button>
              <Button size="small">Relancer</Button>
              <LinkButton to="/agenda" variant="primary" size="large">
                Ouvrir l’agenda
              </LinkButton>
              <LinkButton to="/print" icon="printer" fold>
                Imprimer
              </LinkButton>
              <IconButton icon="x" label="Fermer" />
              <TextButton>Lien d’action</TextButton>
              <ButtonGroup label="Historique">
                <Button icon="undo-2">Annuler</Button>
                <Button icon="redo-2">Rétablir</Button>
              </ButtonGroup>
              <Menu face="button" summary="Exporter">
                <MenuLink to="/csv">Tableau</MenuLink>
              </Menu>
            </Actions>
          </Section>
          <Section title="Avis et états">
            <Stack gap="tight">
              <Notice title="Votre place est tenue jusqu’au 29 août" />
              <Notice tone="good" role="status" title="Version 13 publiée">
                15 messages sont partis à 16:20.
              </Notice>
              <Notice tone="warn" title="Votre session se ferme" actions={<Button>Rester connecté</Button>}>
                Sans action de votre part, elle s’arrête à 09:05.
              </Notice>
              <Notice tone="bad" title="L’enregistrement n’a pas abouti" icon="cloud-off" />
              <Notice tone="plain" title="Tables rondes" icon="lock" />
            </Stack>
            <Line>
              <Badge tone="good" icon="check">
                Confirmé
              </Badge>
              <Badge tone="warn" icon="hourglass">
                Attente, rang 1
              </Badge>
              <Badge tone="bad" icon="circle-alert">
                Refusé
              </Badge>
              <Badge tone="outline" icon="mail">
                Invité
              </Badge>
              <Badge tone="confidential" icon="lock">
                Confidentiel
              </Badge>
              <Badge tone="departure" icon="arrow-left-right">
                Descendant
              </Badge>
              <Badge tone="accent">Vous</Badge>
              <Badge>Décliné</Badge>
              <Count>12</Count>
              <Code>BR-2</Code>
              <Weight weight="must">indispensable</Weight>
              <Weight weight="high">haute</Weight>
              <Weight weight="normal">normale</Weight>
              <Weight weight="wish">vœu</Weight>
            </Line>
            <Empty title="Le programme est encore vide" level={3} actions={<Button>Créer une session</Button>}>
              Commencez par les plénières.
            </Empty>
          </Section>
          <Section title="Onglets et filtres">
            <Tabs
              label="Lecture"
              tabs={[
                { to: "?by=kind", label: "Par nature", current: true },
                { to: "?by=person", label: "Par personne" },
              ]}
            />
            <Line apart>
              <Views />
              <Filters label="Filtrer par état">
                <FilterButton on>Tous</FilterButton>
                <FilterLink to="?late" on={false} count={3}>
                  En retard
                </FilterLink>
              </Filters>
            </Line>
          </Section>
          <Section title="Mesures">
            <DutyList
              duties={[
                {
                  id: "flight",
                  label: "Confirmer votre vol retour",
                  to: "/flight",
                  term: "Avant ce soir 18:00",
                  soon: true,
                },
                { id: "badge", label: "Badge retiré", term: "Lundi 25 août, 08:12", done: true },
              ]}
            />
            <Tallies>
              <Tally value="7">modifications</Tally>
              <Tally
                value={
                  <>
                    12 <small>sur 20</small>
                  </>
                }
              >
                attachés concernés
              </Tally>
            </Tallies>
            <Meters label="Quotas">
              <Meter label="Indispensables" value={72} total={72}>
                72 <small>sur 72</small>
              </Meter>
              <Meter label="Police partenaire" value={6} total={6} full note="complet, 2 en attente">
                6 <small>sur 6</small>
              </Meter>
              <Meter label="Vœux" value={1} total={3} weight="wish">
                1 <small>sur 3</small>
              </Meter>
              <p>
                <Steps total={8} done={5} late label="5 étapes sur 8, une en retard" />5 sur 8
              </p>
            </Meters>
          </Section>
          <Split
            aside={
              <Panel>
                <Facts facts={[{ term: "Retour", value: "Samedi 30 août" }]} />
                <Note>Visible de vous seul.</Note>
              </Panel>
            }
          >
            <People>
              <li>
                <Person initials="GT" name="M. Gauthier Tramecourt" note="Attaché, Émirats arabes unis" to="/p/gt" />
              </li>
              <li>
                <Person initials="AR" standing="guest" name="Mme Albane Roquetaillon" note="Magistrate de liaison" />
              </li>
              <li>
                <Person initials="?" standing="vacant" name="Poste vacant" note="Algérie" />
              </li>
            </People>
            <Line>
              <PeopleStrip initials={["GT", "JT", "MV"]} />
              <Muted>trois personnes</Muted>
            </Line>
            <Guests />
          </Split>
        </Stack>
        <Toast action={<Button size="small">Annuler</Button>}>Session déplacée</Toast>
      </Page>
    </Frame>
  )
}
