const beat = 250

/**
 * Lets an answer leave at a whole number of beats after the question only, so that the time it took says nothing of what
 * was found: an address that is known costs a letter more than one that is not, far less than a beat.
 */
export async function atAnEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  try {
    return await work()
  } finally {
    const late = (performance.now() - began) % beat
    await new Promise((resume) => setTimeout(resume, beat - late))
  }
}
