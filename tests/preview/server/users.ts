import type { IncomingMessage } from 'node:http';
import { readJson, sendJson, type Call } from './answer';
import { ROLES, type Role } from '../options';

function roleNamed(name: string | null | undefined): Role | undefined {
  return ROLES.find((role) => role.toLowerCase() === name?.toLowerCase());
}

function cookie(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

/** Who is looking: `x-preview-role` header, `?role=`, the cookie of a login, else the default. */
export function roleOf(request: IncomingMessage, url: URL, fallback: Role): Role {
  return (
    roleNamed(request.headers['x-preview-role']?.toString()) ??
    roleNamed(url.searchParams.get('role')) ??
    roleNamed(cookie(request, 'preview_role')) ??
    fallback
  );
}

/** `light` or `dark`, from `?theme=` or the cookie. */
export function themeOf(request: IncomingMessage, url: URL): 'light' | 'dark' {
  return (url.searchParams.get('theme') ?? cookie(request, 'preview_theme')) === 'light' ? 'light' : 'dark';
}

/** `/login` as browsers and scripts call it: the user's name is the role, any password does. */
export async function answerLogin(call: Call): Promise<void> {
  const { user } = (await readJson(call.request)) as { user?: string };
  const role = roleNamed(user);
  if (!role) {
    return sendJson(call, 401, { message: 'Invalid username or password', messageId: 'password-auth.failed' });
  }
  call.response.setHeader('set-cookie', `preview_role=${role}; Path=/; HttpOnly; SameSite=Lax`);
  sendJson(call, 200, { message: 'Logged in', redirectUrl: '/' });
}

/** `/api/user`. */
export function userBody(role: Role) {
  const login = role.toLowerCase();
  const at = '2026-01-01T00:00:00Z';
  return {
    id: ROLES.indexOf(role) + 1,
    uid: `preview-${login}`,
    email: `${login}@example.org`,
    name: login,
    login,
    theme: '',
    orgId: 1,
    isGrafanaAdmin: role === 'Admin',
    isDisabled: false,
    isExternal: false,
    isExternallySynced: false,
    isGrafanaAdminExternallySynced: false,
    authLabels: [],
    updatedAt: at,
    createdAt: at,
    avatarUrl: `/avatar/${login}`,
    isProvisioned: false,
  };
}
