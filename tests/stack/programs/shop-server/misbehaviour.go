package main

import (
	"log"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

var leaked [][]byte

const mebibyte = 1 << 20

// misbehave starts whatever the environment asks for:
// LEAK_MIB_PER_S, BURN_CPU (cores), FILL_DIR with FILL_MIB_PER_S, EXIT_CODE after EXIT_AFTER_S.
func misbehave() {
	if rate := number("LEAK_MIB_PER_S"); rate > 0 {
		go leak(rate)
	}
	if cores := number("BURN_CPU"); cores > 0 {
		for ; cores > 0; cores-- {
			go burn(min(cores, 1))
		}
	}
	if rate := number("FILL_MIB_PER_S"); rate > 0 {
		go fill(text("FILL_DIR", "/data"), rate)
	}
	if code := os.Getenv("EXIT_CODE"); code != "" {
		go exit(code, number("EXIT_AFTER_S"))
	}
}

func every(rate float64, action func() bool) {
	for action() {
		time.Sleep(time.Duration(float64(time.Second) / rate))
	}
}

func leak(mibPerSecond float64) {
	every(mibPerSecond, func() bool {
		block := make([]byte, mebibyte)
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
		leaked = append(leaked, block)
		if len(leaked)%16 == 0 {
			log.Printf(`level=warn msg="cache grows" entries=%d`, len(leaked)*1000)
		}
		return true
	})
}

func burn(share float64) {
	const period = 20 * time.Millisecond
	for {
		for end := time.Now().Add(time.Duration(share * float64(period))); time.Now().Before(end); {
		}
		time.Sleep(time.Duration((1 - share) * float64(period)))
	}
}

func fill(dir string, mibPerSecond float64) {
	file, err := os.Create(filepath.Join(dir, "journal"))
	if err != nil {
		log.Fatalf(`level=error msg="cannot write journal" error=%q`, err)
	}
	block := make([]byte, mebibyte)
	every(mibPerSecond, func() bool {
		if _, err := file.Write(block); err != nil {
			log.Printf(`level=error msg="cannot append to journal" error=%q`, err)
			return false
		}
		return true
	})
}

func exit(code string, afterSeconds float64) {
	time.Sleep(time.Duration(afterSeconds * float64(time.Second)))
	n, err := strconv.Atoi(code)
	if err != nil {
		n = 1
	}
	log.Printf(`level=fatal msg="%s"`, text("EXIT_MESSAGE", "cannot reach the database: connection refused"))
	os.Exit(n)
}
