export { EvidenceError, type EvidenceFault } from './files/evidence-error.js'
export type { Files } from './files/files.js'
export { localFiles } from './files/local-files.js'
export { encodeLeaf } from './leaf/leaf.js'
export { readLeaf, type Leaf, type TextInLeaf } from './leaf/read-leaf.js'
export { entriesOf } from './log/entries-of.js'
export { readEvidence, type EvidenceReader } from './log/evidence-reader.js'
export { keepEvidence, type EvidenceKeeper, type EvidenceOptions, type PublicKeys } from './log/keep-evidence.js'
export type { Schedule } from './log/follow-log.js'
export type { LeafIndex, Log, Positions } from './log/log.js'
export type { Witness } from './log/sign-checkpoints.js'
export type { Timing } from './log/timing.js'
export { checkpointPath, checkpointsIn, lastCheckpointFile } from './note/checkpoint-history.js'
export {
  checkpointText,
  claimedCheckpoint,
  openCheckpoint,
  type Checkpoint,
  type CheckpointFault,
  type OpenedCheckpoint,
} from './note/checkpoint.js'
export { openNote, parseNote, type Confirmation, type Note, type NoteFault, type OpenedNote } from './note/note.js'
export { proofFileFrom, proofFileText, type ProofFile } from './note/proof-file.js'
export { verifierFrom, type Verifier } from './note/verifier-key.js'
export { leafHash, type Hash } from './tree/hashes.js'
export type { TreeHead } from './tree/tree-head.js'
export { pathOf, type TilePlace } from './tree/tile-paths.js'
export type { TileSource } from './tree/tile-source.js'
export { verifyConsistency, verifyInclusion } from './tree/verify-proofs.js'
export { checkCheckpoints, type KnownKeys } from './audit/check-checkpoints.js'
export type { Finding, FindingKind } from './audit/finding.js'
export { verifySample, type SampleOptions } from './audit/verify-sample.js'
export { verifyLog, type Evidence, type Verification, type VerifyOptions } from './audit/verify-log.js'
export { keysFile, verifyPack, writePack, type PackOptions, type PackVerification } from './pack/pack.js'
export { httpWitness } from './witness/http-witness.js'
export { runWitness, type RunningWitness, type WitnessServerOptions } from './witness/run-witness.js'
export { tilesIn } from './tree/tile-source.js'
export { proveConsistency, proveInclusion } from './tree/proofs.js'
export { rootsFrom, type RootBetween } from './tree/subtrees.js'
export {
  httpAuthority,
  stamp,
  timeStampFrom,
  timeStampRequest,
  type TimeStamp,
  type TimeStampAuthority,
  type TimeStampFault,
  type TimeStampRequest,
} from './timestamp/time-stamp.js'
