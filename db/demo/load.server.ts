import type { Installation } from "~/platform/installation"

/** Loads the demonstration edition, once, through the same imports that organisers use. */
export async function loadDemo(_installation: Installation): Promise<void> {}
