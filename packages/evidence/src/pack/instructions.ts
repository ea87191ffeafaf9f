import type { Checkpoint } from '../note/checkpoint.js'

/** What stands in the README.txt of a pack. */
export const instructions = ({ origin, size, root }: Checkpoint): string => `Evidence of the log ${origin}
${size} events, root ${root.toString('base64')}

To verify it without the program that made it, with nothing but Node.js 20 or newer:

    node verify-standalone.mjs FOLDER [KEYS]

FOLDER is this folder. KEYS is a file with the verifier keys that the log gave you by another way, one on a line: that of the log, that of its
clock, those of witnesses. Without it the keys in this folder are used, which shows only that the folder fits together.

checkpoint, checkpoints/  every signed head of the log (C2SP tlog-checkpoint)
tile/                     the Merkle tree (C2SP tlog-tiles, RFC 6962)
tile/entries/             the leaves: the events as they were stored
proofs/                   for single events (C2SP tlog-proof)
keys                      verifier keys (C2SP signed-note)

It shows that no event was changed, left out, added or moved since it was first signed. It does not show that what was
written is true, that all was written, what came after the last checkpoint, or that nobody else was given another log: compare your
checkpoint with that of a witness or of another reader.
`
