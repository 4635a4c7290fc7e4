/*
 * A disk that forgets, at a power cut, whatever was not synced. Preloaded into a process, it copies a file of the folder
 * POWER_CUT_DISK to POWER_CUT_SURVIVES each time the process syncs it, and at no other time: after `kill -9` the second
 * folder holds what a disk would still hold that lost every byte in its caches. A kill in the middle of a copy leaves it
 * half done, as a cut in the middle of a sync would. Removing a file is taken to last at once.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int survivor_of(const char *path, char *out) {
  const char *disk = getenv("POWER_CUT_DISK"), *survives = getenv("POWER_CUT_SURVIVES");
  if (!disk || !survives || strncmp(path, disk, strlen(disk)) != 0 || path[strlen(disk)] != '/') return 0;
  return snprintf(out, PATH_MAX, "%s%s", survives, path + strlen(disk)) < PATH_MAX;
}

static void keep(int fd) {
  char link[64], path[PATH_MAX], survivor[PATH_MAX], bytes[65536];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = 0;
  struct stat facts;
  if (!survivor_of(path, survivor) || fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) return;
  int from = open(path, O_RDONLY), to = open(survivor, O_WRONLY | O_CREAT, 0600);
  off_t at = 0;
  if (from >= 0 && to >= 0) {
    for (ssize_t got; (got = pread(from, bytes, sizeof bytes, at)) > 0; at += got)
      if (pwrite(to, bytes, (size_t)got, at) != got) abort();
    if (ftruncate(to, at) != 0) abort();
  }
  if (from >= 0) close(from);
  if (to >= 0) close(to);
}

int fsync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  int failed = real(fd);
  if (!failed) keep(fd);
  return failed;
}

int fdatasync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
  int failed = real(fd);
  if (!failed) keep(fd);
  return failed;
}

int unlink(const char *path) {
  int (*real)(const char *) = dlsym(RTLD_NEXT, "unlink");
  char survivor[PATH_MAX];
  int failed = real(path);
  if (!failed && survivor_of(path, survivor)) real(survivor);
  return failed;
}
