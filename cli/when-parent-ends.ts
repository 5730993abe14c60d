const everyMs = 500;

/**
 * Calls back once when the process that started this one is gone. npm run puts a shell between itself and us, and a
 * signal sent to npm ends that shell without reaching us.
 */
export function whenParentEnds(callback: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback();
  }, everyMs);
  watch.unref();
}
