/** The pack with its English words, compiled: what our own pages read the sample article with. Only where it is packaged. */
import en from 'virtual:lexicon/en';
import { overseasLabourCore } from './overseas-labour-core';
import type { Pack } from './pack';

export const overseasLabourEnglish: Pack = { ...overseasLabourCore, terms: {}, compiled: { en } };
