import { nl as screen } from './police-screen-messages.nl.ts';

export const policeNl = { screen };
