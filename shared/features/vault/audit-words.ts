type ActionTexts = {
  readonly actions: Readonly<Record<string, string>>;
  readonly otherAction: (code: string) => string;
};

/** An action of the trail in words; a code without words of its own is shown as it is. */
export function actionWords({ actions, otherAction }: ActionTexts, code: string): string {
  const words = Object.hasOwn(actions, code) ? actions[code] : undefined;
  return words ?? otherAction(code);
}
