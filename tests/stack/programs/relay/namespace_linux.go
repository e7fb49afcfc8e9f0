package main

import (
	"os"
	"runtime"
	"syscall"
)

var setnsNumber = map[string]uintptr{"amd64": 308, "arm64": 268}[runtime.GOARCH]

// inNamespace runs open on an OS thread moved to the network namespace. The thread is thrown away with its
// goroutine (it is never unlocked), so nothing else ever runs in the wrong namespace.
func inNamespace[T any](path string, open func() (T, error)) (T, error) {
	if path == "" {
		return open()
	}
	var value T
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		var namespace *os.File
		if namespace, err = os.Open(path); err != nil {
			return
		}
		defer namespace.Close()
		if _, _, errno := syscall.RawSyscall(setnsNumber, namespace.Fd(), syscall.CLONE_NEWNET, 0); errno != 0 {
			err = errno
			return
		}
		value, err = open()
	}()
	<-done
	return value, err
}
