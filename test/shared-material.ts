import path from 'node:path'

/**
 * A file or folder of the published material that may lie beside the project. It is never part of
 * it: tests that use it run only where it is.
 */
export function sharedMaterial(...parts: string[]): string {
  return path.join(import.meta.dirname, '..', '..', 'shared', ...parts)
}
