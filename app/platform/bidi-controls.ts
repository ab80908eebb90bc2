/**
 * Characters that set the direction of the text after them: marks (U+061C, U+200E, U+200F), embeddings and overrides
 * (U+202A to U+202E), isolates (U+2066 to U+2069). Nobody sees them, and one of them in a title turns round what is read
 * beside it. Letters of Arabic or Hebrew bring their own direction and need none. Forms and imports leave them out.
 */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export const withoutBidiControls = (text: string): string => text.replace(controls, "")
