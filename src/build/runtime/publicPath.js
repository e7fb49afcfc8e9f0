// Where this plugin is served from is known only when it is loaded (sub-path, CDN): its own address tells.
import loaded from 'amd-module';

__webpack_public_path__ = loaded.uri.slice(0, loaded.uri.lastIndexOf('/') + 1);
