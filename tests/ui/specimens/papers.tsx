import { Button, LinkButton } from "~/ui/button"
import { Change, ChangeGroup, Changes } from "~/ui/change"
import { ConfidentialFrame, Handling } from "~/ui/confidential"
import { Icon } from "~/ui/icon"
import { Page, PageHead, VisuallyHidden } from "~/ui/page"
import { Person } from "~/ui/person"
import { PublishBar } from "~/ui/publish-bar"
import { Verdict, VerdictLines } from "~/ui/verdict"
import { Frame } from "./frame"

export function Confidential() {
  const rules = [
    { icon: "camera-off", text: "Ni photo ni enregistrement" },
    { icon: "smartphone", text: "Téléphones au casier" },
  ] as const
  const title = "Confidentiel, membres de la table"
  return (
    <Frame>
      <Page>
        <ConfidentialFrame
          labelledBy="table"
          above={<Handling title={title} rules={rules} sticky />}
          below={<Handling title={title} rules={[]} reader="M. Gauthier Tramecourt, 26 août, 10:42" />}
        >
          <PageHead
            overline="Table ronde OFAST"
            title={<span id="table">Routes de la cocaïne et pays de rebond</span>}
          />
          <p>
            <Icon name="lock" inline /> Exemplaire n° 7
          </p>
        </ConfidentialFrame>
      </Page>
    </Frame>
  )
}

export function Publication() {
  return (
    <Frame>
      <Page>
        <PageHead overline={<a href="/programme">Programme</a>} title="Publier la version 13" />
        <h2 className="visually-hidden">Modifications par nature</h2>
        <Changes>
          <ChangeGroup title="Déplacées" icon="move" count={1}>
            <Change
              subject="Passation des postes d’Amérique"
              note="Passation"
              before={
                <>
                  jeu. 28, <b>10:00</b>–12:00, Seine
                </>
              }
              becomes="devient"
              after={
                <>
                  jeu. 28, <b>10:30</b>–12:30, Seine
                </>
              }
              reach="6 attachés"
            />
          </ChangeGroup>
          <ChangeGroup title={<Person initials="JT" name="Mme Juliette Trémadeur" />}>
            <Change
              subject="Rencontre"
              becomes="devient"
              after={<b>jeu. 28, 16:30–18:00, Hall</b>}
              reach="facultatif"
            />
          </ChangeGroup>
        </Changes>
        <Verdict
          live
          title="1 conflit bloquant, 1 conflit sérieux, 1 point à noter"
          lines={(["blocking", "serious", "notice"] as const).map((severity) => ({
            key: severity,
            severity,
            label: "Bloquant",
            sentence: "Salle Loire : deux séances à la fois.",
            note: "mer. 27, 14:00–15:30",
          }))}
        />
        <Verdict title="Aucun conflit à cette place" lines={[]} />
        <VerdictLines
          lines={[{ key: "one", severity: "serious", label: "Sérieux", sentence: "40 places pour 102." }]}
        />
        <PublishBar
          label="Publication"
          title="15 messages partiront à la publication"
          notes={["12 attachés concernés", "Version 12 en ligne depuis le 19 août, 17:20"]}
          actions={
            <>
              <LinkButton to="/programme" variant="quiet">
                Revenir au brouillon
              </LinkButton>
              <Button variant="primary">
                Publier <VisuallyHidden>la version 13</VisuallyHidden>
              </Button>
            </>
          }
        />
      </Page>
    </Frame>
  )
}
