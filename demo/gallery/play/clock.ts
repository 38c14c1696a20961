/** The story's own time, which can stand in the past and be moved. */
export function movableClock() {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    moveTo: (moment: string) => void (aheadMs = Date.parse(moment) - Date.now()),
    backToPresent: () => void (aheadMs = 0),
  };
}
