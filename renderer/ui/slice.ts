import type { Icon } from '@phosphor-icons/react';
import type { ComponentType, ReactElement } from 'react';
import type { Messages } from '../../shared/messages.ts';
import type { ConsentParts } from './consent-parts.tsx';
import type { DossierAction, DossierPanel, IncidentEvidence } from './dossier-panels.tsx';
import type { NewPassphraseProps } from './new-passphrase.tsx';
import type { SaveFile } from './save-file.tsx';
import type { ShownPdfProps } from './shown-pdf.tsx';
import type { VaultTab } from './vault-tabs.tsx';

/** A label that is looked up in the texts of the screen's language. */
export type Label = (messages: Messages) => string;

export type SliceRoute = { readonly path: string; readonly element: ReactElement };

/** A place on the rail; `key` is the letter after G. */
export type RailItem = {
  readonly path: string;
  readonly label: Label;
  readonly icon: Icon;
  readonly key: string;
  /** In the lower part, beside lock. */
  readonly below?: boolean;
};

/** Something Ctrl+K can find by name; it leads to a screen. */
export type Command = { readonly id: string; readonly label: Label; readonly path: string };

/** What a slice brings to the window; `renderer/app/routes.tsx` lists the slices, one line each. */
export type RendererSlice = {
  /** Screens inside an open vault, within the frame. */
  readonly routes: readonly SliceRoute[];
  /** Screens before a vault is open, or while it may not be used yet: without rail. */
  readonly doorRoutes?: readonly SliceRoute[];
  readonly rail?: readonly RailItem[];
  readonly commands?: readonly Command[];
  /** Always present inside an open vault, such as the search box of Ctrl+K. */
  readonly overlays?: readonly ComponentType[];
  /** Always in sight above the working area of an open vault, such as what sets this vault apart today. */
  readonly banners?: readonly ComponentType[];
  /** Tabs on the vault's page; their screens are among `routes`. */
  readonly vaultTabs?: readonly VaultTab[];
  /** Tabs on the page of a dossier. */
  readonly dossierPanels?: readonly DossierPanel[];
  /** Buttons beside the heading of a dossier. */
  readonly dossierActions?: readonly DossierAction[];
  /** How files are saved outside the vault, for every slice. */
  readonly saveFile?: SaveFile;
  /** How a new passphrase is chosen, for every slice that seals something. */
  readonly newPassphrase?: ComponentType<NewPassphraseProps>;
  /** How a PDF is shown page by page, for every slice that lets a document be looked at. */
  readonly pdfView?: ComponentType<ShownPdfProps>;
  /** Says at the place where something is shared how consent for that stands. */
  readonly consentParts?: ConsentParts;
  /** Evidence inside the form of an incident. */
  readonly incidentEvidence?: IncidentEvidence;
};
