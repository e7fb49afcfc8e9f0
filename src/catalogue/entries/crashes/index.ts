export * from './crashLoops';
export * from './oomKills';
export * from './restartsInAnHour';
