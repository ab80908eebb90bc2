import { createContext, type ReactNode, useContext } from "react"

/** The few words that the interface itself says on every page. */
export interface Labels {
  /** Beside the name of a field that may stay empty: « (facultatif) ». */
  readonly optional: string
  /** The name of the cross of a dialog. */
  readonly close: string
}

const LabelsContext = createContext<Labels | null>(null)

export function LabelsProvider({ labels, children }: { labels: Labels; children: ReactNode }) {
  return <LabelsContext.Provider value={labels}>{children}</LabelsContext.Provider>
}

export function useLabels(): Labels {
  const labels = useContext(LabelsContext)
  if (labels === null) throw new Error("LabelsProvider is missing above this component")
  return labels
}
