import { initPluginTranslations } from '@grafana/i18n';
import { loadResources } from '@grafana/scenes';
import { APP_ID } from '../../contract/identity';

/** Loads the words of scenes' own controls; scenes throws when it draws before this is done. */
export async function prepareTranslations(): Promise<void> {
  await initPluginTranslations(APP_ID, [loadResources]);
}
