import { expect, it } from "vitest"
import { clientFamily } from "~/features/calendar/client-family"

it.each([
  ["Google-Calendar-Importer", "Google"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Thunderbird"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Thunderbird"],
  ["macOS/14.5 (23F79) CalendarAgent/1004", "Apple"],
  ["Mac+OS+X/10.15.7 (19H2) CalendarAgent/930.5.1", "Apple"],
  ["iOS/17.5.1 (21F90) dataaccessd/1.0", "Apple"],
  ["iOS/18.1 (22B83) accountsd/113", "Apple"],
  ["Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)", "Outlook"],
  ["Outlook-iOS/711.2620504.prod.iphone (4.28.0)", "Outlook"],
  ["Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Outlook"],
  ["ICSx5/2.2.4 (ical4j/3.2.19)", "autre"],
  ["curl/8.5.0", "autre"],
  ["", "autre"],
  [null, "autre"],
])("%j is %s", (agent, family) => {
  expect(clientFamily(agent)).toBe(family)
})
