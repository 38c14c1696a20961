/** A setting that turned out wrong once it was used. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting';
}
