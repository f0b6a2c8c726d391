/** What the rules say of themselves, beside the words of the pack. */
export const rulesNl = {
  /** Why a case is light (P 1.1). */
  criticism:
    'Dit lijkt inhoudelijke kritiek: het gaat over wat iemand doet of zegt, niet over wie iemand is. Dat mag stevig zijn, en het kan toch raken. Vraag hoe het met de betrokkene gaat.',
};
